package kanbao.variant;

import org.springframework.core.io.Resource;

/**
 * What readers get who ask for a variant.
 *
 * @param type   the media type of the bytes
 * @param isRendered whether it is the variant, and not the picture as it is because the variant cannot be made, or not now
 */
public record ServedVariant(Resource bytes, String type, boolean isRendered) {}
