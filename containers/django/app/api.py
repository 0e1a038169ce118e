"""What the views of an API have in common."""

from django.core.exceptions import ValidationError
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from app import content


class ApiView(View):
    """Exempt from the protection against forged requests, since no client is known by a cookie; invalid content is answered 422."""

    @classmethod
    def as_view(cls, **options):
        return csrf_exempt(super().as_view(**options))

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except ValidationError as error:
            return content.invalid(error.message_dict)
