package kanbao.site;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

import kanbao.article.FileType;
import kanbao.messages.MessageBundle;

/**
 * The settings {@code kanbao.attachments.*}.
 *
 * @param types        of the files that stories can show or link to
 * @param maxSize      of a document
 * @param maxMediaSize of a video or an audio file
 */
public record AttachmentSettings(
        @DefaultValue( {
            "mp4", "webm", "mp3", "m4a", "ogg", "pdf", "docx", "xlsx", "pptx", "epub", "zip", "csv",
            "txt"}) List<FileType> types,
        @DefaultValue("100MB") @DataSizeUnit(DataUnit.MEGABYTES) DataSize maxSize,
        @DefaultValue("4GB") @DataSizeUnit(DataUnit.MEGABYTES) DataSize maxMediaSize){

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");

    public AttachmentSettings {
        types = List.copyOf(types);
        var errors = new ArrayList<String>();
        if (maxSize.toBytes() <= 0) {
            errors.add(SETTING_MESSAGES.get("size.too-small", "kanbao.attachments.max-size", SizeText.of(maxSize)));
        }
        if (maxMediaSize.toBytes() <= 0) {
            errors.add(SETTING_MESSAGES.get("size.too-small", "kanbao.attachments.max-media-size",
                    SizeText.of(maxMediaSize)));
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
    }

    /** In bytes. */
    public long maxLength(FileType type) {
        return (type.isMedia() ? maxMediaSize : maxSize).toBytes();
    }

}
