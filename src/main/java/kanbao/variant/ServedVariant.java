package kanbao.variant;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The response to a request for a variant.
 *
 * @param bytes      null if neither the variant nor the original without metadata can be created now
 * @param type       the media type of the bytes
 * @param isRendered whether the bytes are the variant; false if they are the original because rendering failed or was too busy
 */
public record ServedVariant(@Nullable Resource bytes, String type, boolean isRendered) {}
