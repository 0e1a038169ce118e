"""Every route of the app."""

from django.urls import path

from app import fixture, input, items, jobs, messages, payments, representations, status, streaming
from app.examples import CustomErrorView, custom_status

urlpatterns = [
    path("custom-error", CustomErrorView.as_view()),
    path("custom-status", custom_status),
    path("custom-header", status.CustomHeader.as_view()),
    path("status/<code>", status.Constructed.as_view()),
    path("status/<code>/late", status.Assigned.as_view()),
    path("s/<scope>/items", items.Items.as_view()),
    path("s/<scope>/items/<item_id>", items.Item.as_view(), name="item"),
    path("s/<scope>/payments", payments.Payments.as_view()),
    path("s/<scope>/jobs", jobs.Jobs.as_view()),
    path("s/<scope>/jobs/<job_id>", jobs.Job.as_view(), name="job"),
    path("s/<scope>/jobs/<job_id>/result", jobs.Result.as_view(), name="result"),
    path("echo", messages.echo),
    path("fields", messages.Fields.as_view()),
    path("redirect/<int:code>", messages.Redirect.as_view()),
    path("slash/", messages.Slash.as_view()),
    path("bearer", messages.Bearer.as_view()),
    path("json", messages.Json.as_view()),
    path("limited", messages.Limited.as_view()),
    path("raise", messages.Fail.as_view()),
    path("file", representations.File.as_view()),
    path("etag", representations.Etag.as_view()),
    path("negotiate", representations.Negotiate.as_view()),
    path("cookies", representations.Cookies.as_view()),
    path("problem", representations.Problem.as_view()),
    path("query", input.Query.as_view()),
    path("params/<start>-<end>", input.Params.as_view()),
    path("form", input.Form.as_view()),
    path("upload", input.Upload.as_view()),
    path("upload/form", input.UploadForm.as_view()),
    path("basic", input.Basic.as_view()),
    path("stream", streaming.Stream.as_view()),
    path("stream/broken", streaming.BrokenStream.as_view()),
    path("slow", streaming.Slow.as_view()),
    path("raise/async", streaming.Fail.as_view()),
    path("_fixture/ready", fixture.Ready.as_view()),
    path("_fixture/state", fixture.State.as_view()),
    path("_fixture/calls", fixture.Calls.as_view()),
    path("_fixture/versions", fixture.Versions.as_view()),
    path("_fixture/testclient", fixture.TestClient.as_view()),
]
