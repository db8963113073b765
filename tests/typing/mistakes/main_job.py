"""Mistakes with the client and its entities."""

import labelbox as lb


def misspells(client: lb.Client, project: lb.Project) -> None:
    client.create_project(nmae="cats")  # error: arg-type | reportArgumentType
    project.update(descripton="x")  # error: arg-type | reportArgumentType
    client.get_projekt("p")  # error: attr-defined | reportAttributeAccessIssue
    print(project.nmae)  # error: attr-defined | reportAttributeAccessIssue
    print(lb.Projekt)  # error: attr-defined | reportAttributeAccessIssue
    print(lb.schema.projekt)  # error: attr-defined | reportAttributeAccessIssue


def confuses(client: lb.Client, project: lb.Project, dataset: lb.Dataset) -> None:
    client.create_project(name="cats", media_type="IMAGE")  # error: arg-type | reportArgumentType
    project.setup_editor(dataset)  # error: arg-type | reportArgumentType
    project.name = "dogs"  # error: assignment | reportAttributeAccessIssue
    project.create_batch("b", priority="high")  # error: arg-type | reportArgumentType
    print(project.created_by().email)  # error: union-attr | reportOptionalMemberAccess
    lb.Tool(tool="rectangle", name="cat")  # error: arg-type | reportArgumentType
    dataset.create_data_rows([{"row_data": 3, "global_key": "k"}, 7])  # error: list-item | reportArgumentType
