"""Patterns 1, 2, 3, 5 and 6 as a FastAPI user would write them, with the published packages and nothing of ours.

GET /log tells what was received, so that a test can prove where a request came from.
"""

import asyncio
import html
import re
import sys
import uuid

from fastapi import FastAPI, HTTPException, Request, WebSocket, WebSocketDisconnect
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from serve import serve

app = FastAPI()
log: list[dict] = []
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])


@app.middleware("http")
async def record(request: Request, call_next):
    if request.url.path != "/log":
        body = await request.body()
        log.append(
            {
                "method": request.method,
                "path": request.url.path,
                "query": str(request.url.query),
                "origin": request.headers.get("origin"),
                "authorization": request.headers.get("authorization"),
                "body": body.decode("utf-8", "replace"),
            }
        )
    return await call_next(request)


@app.get("/log")
async def read_log():
    return log


class Message(BaseModel):
    message: str
    session_id: str | None = None


# Pattern 1: simple JSON, as a body and as bare scalar parameters (which FastAPI reads from the query).
@app.post("/body/api/chat")
async def chat_body(request: Message):
    return {"response": f"You said: {request.message} (session {bool(request.session_id)})"}


@app.post("/scalar/api/chat")
async def chat_scalar(message: str, session_id: str):
    return {"response": f"You asked: {message} (session {bool(session_id)})"}


# Pattern 2: server-sent events with tokens written as they are, line breaks included.
def tokens_of(text: str) -> list[str]:
    return re.findall(r"\s*\S+|\s+$", text)


story = "Two lines:\nfirst and second.\n\nA list:\n- one\n- two\n\nThe end."


@app.post("/api/chat/stream")
async def chat_stream(request: Message):
    async def generate():
        for token in tokens_of(f"{request.message}\n\n{story}"):
            yield f"data: {token}\n\n"
            await asyncio.sleep(0.2 if request.message.startswith("slowly") else 0.01)

    return StreamingResponse(generate(), media_type="text/event-stream")


# Pattern 3: a WebSocket per session.
@app.websocket("/ws/chat/{session_id}")
async def chat_socket(socket: WebSocket, session_id: str):
    await socket.accept()
    turn = 0
    try:
        while True:
            frame = await socket.receive_json()
            turn += 1
            log.append(
                {
                    "method": "WS",
                    "path": f"/ws/chat/{session_id}",
                    "query": "",
                    "origin": socket.headers.get("origin"),
                    "authorization": None,
                    "body": frame.get("text"),
                }
            )
            await socket.send_json({"type": "response", "text": f"Turn {turn}: {frame['text']}"})
    except WebSocketDisconnect:
        pass


# Pattern 5: a router of three models, each with its own sessions.
sessions: dict[str, str] = {}
known = ("fast", "balanced", "quality")


class NewSession(BaseModel):
    user_id: str | None = None
    model: str | None = None


class Routed(BaseModel):
    session_id: str
    message: str


@app.post("/{model}/sessions")
async def open_session(model: str, request: NewSession):
    if model not in known:
        raise HTTPException(404)
    session_id = str(uuid.uuid4())
    sessions[session_id] = model
    return {"session_id": session_id}


@app.post("/{model}/chat")
async def routed_chat(model: str, request: Routed):
    if sessions.get(request.session_id) != model:
        raise HTTPException(401)
    return {"response": f"{model} says: {request.message}"}


# Pattern 6: a server that prepares and finishes messages itself.
class Prepared(BaseModel):
    text: str
    context: str = "general"
    userId: str | None = None


@app.post("/chat")
async def prepared_chat(request: Prepared):
    clean = re.sub(r"\b\d{3}-\d{2}-\d{4}\b", "[SSN]", request.text)
    reply = f"<{request.context}> {clean} & done\nsecond line"
    return {"text": html.escape(reply).replace("\n", "<br />")}


serve(app, sys.argv)
