package kanbao.picture;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.folder.FileVersion;

/**
 * A reference of a story to a picture on another host, and what was known about the picture.
 *
 * @param address as the story contains it
 * @param state   changes with what is known about the picture
 * @param version the version of the copy; null if there is none
 */
public record RemoteReference(String address, String state, @Nullable FileVersion version) {

    private static final Pattern REMOTE = Pattern.compile("\\s*(?:https?:)?[/\\\\]{2}.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Returns whether the reference names another host. */
    public static boolean isRemote(String reference) {
        return REMOTE.matcher(reference).matches();
    }

    static RemoteReference of(String address, RemotePictures.Lookup lookup) {
        return switch (lookup) {
            case RemotePictures.NotAllowed _ -> new RemoteReference(address, "", null);
            case RemotePictures.Unavailable(var cause) ->
                new RemoteReference(address, cause.code() + cause.arguments(), null);
            case RemotePictures.Available(var file, var remark) ->
                new RemoteReference(address, file.resource().getFilename() + (remark == null ? "" : remark.code()),
                        file.version());
        };
    }

}
