import asyncio

import aiohttp
from peer import answered, serve


async def call(method, url, seconds, fields):
    limit = aiohttp.ClientTimeout(total=seconds)
    async with aiohttp.ClientSession(timeout=limit) as session:
        async with session.request(method, url, headers=fields) as answer:
            content = await answer.read()
            return answered(answer.status, answer.reason, answer.ok, len(content), answer.headers.items())


serve(lambda *call_of: asyncio.run(call(*call_of)))
