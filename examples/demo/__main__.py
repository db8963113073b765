"""`python -m examples.demo`: on a sandbox of its own, or on the service that `--endpoint` names."""

import argparse
import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import labelbox as lb
from examples.demo.journey import Made, run


def main() -> int:
    """Run the job; 1 where anything came back different from what was sent."""
    options = _options()
    started = time.perf_counter()
    with _client(options) as client:
        comparison, overlay, made = run(client, options.out)
        if options.endpoint and not options.keep:
            _delete(client, made)
    print(f"{comparison.sent} shapes sent, {comparison.exported} exported, mean IoU {comparison.mean_overlap:.4f}")
    print(f"overlay: {overlay}")
    print(f"{time.perf_counter() - started:.1f} s")
    for difference in comparison.differences:
        print(f"different: {difference}", file=sys.stderr)
    return 1 if comparison.differences or not comparison.exported else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="demo", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(".demo"), help="where pictures go (default: %(default)s)")
    parser.add_argument("--endpoint", help="a GraphQL address; a local sandbox when not given")
    parser.add_argument("--rest-endpoint", help="the REST address that belongs to it")
    parser.add_argument("--api-key", help="the key for --endpoint")
    parser.add_argument("--keep", action="store_true", help="leave on the service what the run made")
    options = parser.parse_args()
    if bool(options.endpoint) != bool(options.api_key):
        parser.error("--endpoint and --api-key belong together")
    return options


@contextlib.contextmanager
def _client(options: argparse.Namespace) -> Iterator[lb.Client]:
    if options.endpoint:
        rest = {"rest_endpoint": options.rest_endpoint} if options.rest_endpoint else {}
        with lb.Client(options.api_key, options.endpoint, **rest) as client:
            yield client
        return
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox, sandbox.client() as client:
        yield client


def _delete(client: lb.Client, made: Made) -> None:
    made.project.delete()
    made.dataset.delete()
    client.delete_unused_ontology(made.ontology.uid)


if __name__ == "__main__":
    sys.exit(main())
