"""The sample app: `uvicorn app.main:app`."""

from fastapi import Depends, FastAPI

from app import calls, examples, fixture, input, items, jobs, keys, messages, payments, representations, status, streaming

app = FastAPI(title="StatusQuo's FastAPI sample")

routers = (
    *examples.routers,
    *(module.router for module in (status, items, payments, jobs, messages, representations, input, streaming)),
)
for router in routers:
    app.include_router(router, dependencies=[Depends(calls.count_call)])
app.include_router(fixture.router)
app.add_exception_handler(keys.KeyReused, payments.reused)
