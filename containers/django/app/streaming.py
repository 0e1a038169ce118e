"""Responses that take their time: in pieces, broken off, late."""

import asyncio
import time

from django.http import HttpResponse, StreamingHttpResponse

from app.api import ApiView


def pieces(*, broken: bool):
    yield "piece 1\n"
    if broken:
        raise RuntimeError("secret-detail-71")
    yield "piece 2\n"
    yield "piece 3\n"


class StreamView(ApiView):
    def get(self, request):
        return StreamingHttpResponse(pieces(broken=False), content_type="text/plain")


class BrokenStreamView(ApiView):
    def get(self, request):
        return StreamingHttpResponse(pieces(broken=True), content_type="text/plain")


class SlowView(ApiView):
    def get(self, request):
        time.sleep(0.3)
        return HttpResponse("slow", content_type="text/plain")


class FailView(ApiView):
    async def get(self, request):
        await asyncio.sleep(0)
        raise RuntimeError("secret-detail-71")
