"""The sample app: `gunicorn app:app`."""

from flask import Flask

from app import calls, examples, fixture, input, items, jobs, messages, payments, representations, status, streaming

app = Flask(__name__, static_folder=None)
app.config["MAX_CONTENT_LENGTH"] = 128 * 1024
app.before_request(calls.count_call)
examples.add_to(app)
for module in (status, items, payments, jobs, messages, representations, input, streaming, fixture):
    app.register_blueprint(module.routes)
