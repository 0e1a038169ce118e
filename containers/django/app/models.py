"""Items, jobs and keys of every scope."""

from django.db import models


class Scope(models.Model):
    name = models.TextField(primary_key=True)
    last_id = models.BigIntegerField(default=0)


class Item(models.Model):
    scope = models.TextField()
    item_id = models.TextField()
    name = models.TextField(null=True)
    n = models.BigIntegerField()

    class Meta:
        ordering = ["item_id"]
        constraints = [models.UniqueConstraint(fields=["scope", "item_id"], name="item_of_scope")]

    def content(self) -> dict:
        return {"id": self.item_id, "name": self.name, "n": self.n}


class Job(models.Model):
    scope = models.TextField()
    job_id = models.TextField()
    n = models.BigIntegerField()
    runs = models.IntegerField(default=0)

    class Meta:
        ordering = ["job_id"]
        constraints = [models.UniqueConstraint(fields=["scope", "job_id"], name="job_of_scope")]


class Key(models.Model):
    """An Idempotency-Key, and what the request that came with it was answered."""

    scope = models.TextField()
    route = models.TextField()
    key = models.TextField()
    content = models.JSONField()
    answer = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "route", "key"], name="key_of_route")]
