"""The wheel is complete, small and typed, and its core needs no extra."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packaging.conftest import ROOT, MakeEnvironment


def run(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python, *arguments], cwd=python.parent, capture_output=True, text=True)


def test_it_holds_both_packages_with_their_data_and_nothing_else(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"labelbox", "labelbox_graphql"}
    assert {"labelbox/py.typed", "labelbox_graphql/py.typed", "labelbox/sandbox/schema.graphql"} <= set(names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_it_says_the_version_that_it_has(make_environment: MakeEnvironment, wheel: Path) -> None:
    ran = run(make_environment(), "-c", "import labelbox; print(labelbox.__version__)")
    assert ran.stdout.strip() == wheel.name.split("-")[1]


def test_the_client_needs_the_core_only(make_environment: MakeEnvironment) -> None:
    program = "import labelbox; print(labelbox.__file__, labelbox.Client('key').endpoint)"
    python = make_environment()
    ran = run(python, "-c", program)
    assert ran.stderr == ""
    assert str(python.parent.parent) in ran.stdout


def test_what_needs_an_extra_names_the_cure(make_environment: MakeEnvironment) -> None:
    python = make_environment()
    for command in (
        ["-c", "from labelbox.sandbox import Sandbox"],
        ["-m", "labelbox.cli", "sandbox"],
        ["-m", "labelbox.sandbox"],
    ):
        ran = run(python, *command)
        assert ran.returncode != 0
        assert "labelbox-typed[sandbox]" in ran.stderr


@pytest.mark.parametrize(
    ("form", "extra"), [("pandas_frame", "pandas"), ("polars_frame", "polars"), ("hf_dataset", "hf")]
)
def test_a_cure_brings_all_that_a_form_needs(make_environment: MakeEnvironment, form: str, extra: str) -> None:
    program = f"from labelbox.exports import formats; formats.{form}(None, 'data_rows', None)"
    assert f"labelbox-typed[{extra}]" in run(make_environment(), "-c", program).stderr


def test_the_sandbox_extra_brings_all_that_the_server_needs(make_environment: MakeEnvironment) -> None:
    program = """if True:
        from labelbox.sandbox import Sandbox
        with Sandbox() as sandbox, sandbox.client() as client:
            print(client.create_project(name="cats").name)
    """
    ran = run(make_environment("sandbox"), "-c", program)
    assert ran.stdout == "cats\n", ran.stderr


def test_the_command_is_installed(make_environment: MakeEnvironment) -> None:
    command = make_environment("sandbox").with_name("labelbox")
    assert "sandbox" in subprocess.run([command, "--help"], capture_output=True, text=True).stdout


def test_a_type_checker_reads_the_installed_packages(make_environment: MakeEnvironment, tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(
        "import labelbox, labelbox_graphql.project as project\n"
        "project.get_project(nmae='x')\n"
        "reveal_type(labelbox.Client('key').get_project('p').name)\n"
    )
    (tmp_path / "pyrightconfig.json").write_text('{"include": ["user.py"]}')
    checker = Path(sys.executable).with_name("pyright")
    said = subprocess.run(
        [checker, "--project", tmp_path, "--pythonpath", make_environment()], capture_output=True, text=True
    ).stdout
    assert 'No parameter named "nmae"' in said
    assert 'is "str"' in said


def test_the_wheel_alone_runs_the_main_job(make_environment: MakeEnvironment, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    command = [str(make_environment("demo")), "-m", "examples.demo", "--out", "out"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "out" / "overlay.png").stat().st_size > 0
