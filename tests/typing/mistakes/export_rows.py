"""Mistakes with rows of exports."""

import labelbox as lb


def misspells(row: lb.ExportRow, task: lb.ExportTask) -> None:
    print(row.data_row.globalkey)  # error: attr-defined | reportAttributeAccessIssue
    print(row.project)  # error: attr-defined | reportAttributeAccessIssue
    print(row.projects["p"].labels[0].annotations.object)  # error: attr-defined | reportAttributeAccessIssue
    task.rows(selct=["data_row"])  # error: call-arg | reportCallIssue
    row.data_row.id = "x"  # error: assignment | reportAttributeAccessIssue


def forgets_that_it_may_be_missing(row: lb.ExportRow) -> None:
    thing = row.projects["p"].labels[0].annotations.objects[0]
    print(thing.bounding_box.top)  # error: union-attr | reportOptionalMemberAccess
    print(thing.polygon[0].x)  # error: index | reportOptionalSubscript
    print(row.data_row.global_key.upper())  # error: union-attr | reportOptionalMemberAccess
    print(row.data_row.details.created_by)  # error: union-attr | reportOptionalMemberAccess


def confuses(row: lb.ExportRow) -> None:
    print(row.projects["p"].labels[0].annotations.frames["13"])  # error: index | reportArgumentType
    print(row.data_row.id + 1)  # error: operator | reportOperatorIssue
    lb.ExportRow({"data_row": {}})  # error: arg-type | reportArgumentType
