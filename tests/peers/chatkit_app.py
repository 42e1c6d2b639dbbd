"""A ChatKit server on the published package, served on loopback; what it answers is in `scripted/`.

GET /log tells what was received, so that a test can prove where a request came from.
"""

import sys

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import Response, StreamingResponse

from chatkit.server import StreamingResult

from scripted.every_widget import cards
from scripted.scripted_server import Scripted
from serve import serve

app = FastAPI()
log: list[dict] = []
server = Scripted()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])


@app.get("/log")
async def read_log():
    return log


@app.get("/every")
async def read_every():
    return [{"component": name, "variants": found} for name, found, _ in cards()]


@app.get("/judged")
async def read_judged():
    return server.judged


@app.api_route("/upload/{id}", methods=["PUT", "POST"])
async def upload(id: str, request: Request):
    body = await request.body()
    note(request, f"{len(body)} bytes")
    if request.headers.get("x-upload-token") != "granted":
        return Response(status_code=403)
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        boundary = kind.split("boundary=")[1].encode()
        part = body.split(b"--" + boundary)[1]
        head, body = part.split(b"\r\n\r\n", 1)
        if b'name="file"' not in head:
            return Response(status_code=400)
        body = body.removesuffix(b"\r\n")
    server.files.bytes[id] = body
    return Response(status_code=204)


def note(request: Request, body: str):
    log.append(
        {
            "method": request.method,
            "path": request.url.path,
            "query": str(request.url.query),
            "origin": request.headers.get("origin"),
            "authorization": request.headers.get("authorization"),
            "body": body,
        }
    )


@app.post("/go")
async def go():
    """Lets an answer that waits go on."""
    server.gate.set()
    return Response(status_code=204)


@app.post("/chatkit")
async def chatkit(request: Request):
    body = await request.body()
    note(request, body.decode("utf-8", "replace"))
    result = await server.process(body, {"origin": str(request.base_url).rstrip("/")})
    if isinstance(result, StreamingResult):
        return StreamingResponse(result, media_type="text/event-stream")
    return Response(content=result.json, media_type="application/json")


serve(app, sys.argv)
