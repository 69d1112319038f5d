package kanbao.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

import jakarta.servlet.http.HttpServletRequest;

import kanbao.site.Minifier;

/** Serves style sheets and scripts without comments and indentation, and style sheets without other white space. */
final class MinifyingTransformer implements ResourceTransformer {

    private static final Set<String> EXTENSIONS = Set.of("css", "js");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var source = chain.transform(request, resource);
        if (!EXTENSIONS.contains(StringUtils.getFilenameExtension(source.getFilename()))) {
            return source;
        }
        var isStyleSheet = "css".equals(StringUtils.getFilenameExtension(source.getFilename()));
        var content = source.getContentAsString(StandardCharsets.UTF_8);
        var text = isStyleSheet ? Minifier.minifyStyles(content) : Minifier.minify(content);
        return new TransformedResource(source, text.getBytes(StandardCharsets.UTF_8));
    }

}
