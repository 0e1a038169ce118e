"""The sample app: `uvicorn app.main:app`."""

from fastapi import Depends, FastAPI

from app import calls, examples, fixture, items, messages, status

app = FastAPI(title="StatusQuo's FastAPI sample")

for router in (*examples.routers, status.router, items.router, messages.router):
    app.include_router(router, dependencies=[Depends(calls.count_call)])
app.include_router(fixture.router)
