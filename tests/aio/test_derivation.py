from tools.unasync import FOLDER, derive


def test_deriving_twice_gives_what_is_committed_byte_for_byte() -> None:
    texts = derive()
    committed = {path.relative_to(FOLDER).as_posix(): path.read_text() for path in FOLDER.rglob("*.py")}
    namespace = texts.pop("../aio.py")
    assert texts == committed
    assert namespace == (FOLDER.parent / "aio.py").read_text()
