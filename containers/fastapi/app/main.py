"""The sample app: `uvicorn app.main:app`."""

from fastapi import Depends, FastAPI

from app import calls, examples, fixture, items, jobs, keys, messages, payments, status

app = FastAPI(title="StatusQuo's FastAPI sample")

for router in (*examples.routers, status.router, items.router, payments.router, jobs.router, messages.router):
    app.include_router(router, dependencies=[Depends(calls.count_call)])
app.include_router(fixture.router)
app.add_exception_handler(keys.KeyReused, payments.reused)
