"""The sample app: `gunicorn app:app`."""

from flask import Flask

from app import calls, examples, fixture, items, jobs, messages, payments, status

app = Flask(__name__, static_folder=None)
app.before_request(calls.count_call)
examples.add_to(app)
for routes in (status.routes, items.routes, payments.routes, jobs.routes, messages.routes, fixture.routes):
    app.register_blueprint(routes)
