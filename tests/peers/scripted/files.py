"""The bytes of attachments, and where a client is told to send them. Used by `chatkit_app.py`."""

from chatkit.store import AttachmentStore
from chatkit.types import AttachmentUploadDescriptor, FileAttachment, ImageAttachment


class Files(AttachmentStore[dict]):
    """Bytes in memory. Images are put as they are, other files posted as a form: a server may ask for either."""

    def __init__(self):
        self.bytes: dict[str, bytes] = {}

    async def create_attachment(self, input, context):
        id = self.generate_attachment_id(input.mime_type, context)
        url = f"{context['origin']}/upload/{id}"
        is_image = input.mime_type.startswith("image/")
        base = {
            "id": id,
            "name": input.name,
            "mime_type": input.mime_type,
            "upload_descriptor": AttachmentUploadDescriptor(
                url=url,
                method="PUT" if is_image else "POST",
                headers={"X-Upload-Token": "granted", "Authorization": "Bearer planted"},
            ),
        }
        return ImageAttachment(**base, preview_url=url) if is_image else FileAttachment(**base)

    async def delete_attachment(self, attachment_id, context):
        self.bytes.pop(attachment_id, None)
