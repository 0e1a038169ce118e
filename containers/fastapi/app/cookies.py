"""Cookies, parsed and set by the framework's own means."""

from fastapi import APIRouter, Request, Response

router = APIRouter()


@router.get("/cookies")
async def read_cookies(request: Request):
    return {"cookies": request.cookies}


@router.post("/cookies", status_code=204)
async def set_cookies(request: Request, response: Response):
    given = request.query_params
    if "name" in given:
        response.set_cookie(given["name"], given.get("value", ""), **attributes(given))
    else:
        response.set_cookie("plain", "one")
        response.set_cookie("guarded", "two", max_age=60, secure=True, httponly=True, samesite="lax")


def attributes(given) -> dict:
    texts = {name: given[name] for name in ("path", "domain", "samesite", "expires") if name in given}
    switches = {name: True for name in ("secure", "httponly", "partitioned") if name in given}
    age = {"max_age": int(given["max-age"])} if "max-age" in given else {}
    return texts | switches | age
