"""The sample app: `uvicorn app.main:app`."""

from fastapi import Depends, FastAPI
from shared.keys import KeyReused

from app import (
    calls,
    content,
    cookies,
    credentials,
    examples,
    fixture,
    items,
    jobs,
    messages,
    parameters,
    payments,
    representations,
    status,
    streaming,
    values,
)

app = FastAPI(title="StatusQuo's FastAPI sample")
counted = [Depends(calls.count_call)]

for example in examples.routers:
    app.include_router(example, dependencies=counted)
app.include_router(status.router, dependencies=counted)
app.include_router(items.router, dependencies=counted)
app.include_router(payments.router, dependencies=counted)
app.include_router(jobs.router, dependencies=counted)
app.include_router(messages.router, dependencies=counted)
app.include_router(content.router, dependencies=counted)
app.include_router(cookies.router, dependencies=counted)
app.include_router(credentials.router, dependencies=counted)
app.include_router(parameters.router, dependencies=counted)
app.include_router(representations.router, dependencies=counted)
app.include_router(streaming.router, dependencies=counted)
app.include_router(values.router, dependencies=counted)
app.include_router(fixture.router)
app.add_exception_handler(KeyReused, payments.reused)
