package kanbao.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.ITemplateResource;

import kanbao.site.Minifier;

/** Reads templates without their indentation, so that no page contains it. The templates have no preformatted text. */
record CompactTemplateResolver(ITemplateResolver resolver) implements ITemplateResolver {

    @Override
    public String getName() {
        return resolver.getName();
    }

    @Override
    public Integer getOrder() {
        return resolver.getOrder();
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(IEngineConfiguration configuration, @Nullable String owner,
            String template, @Nullable Map<String, Object> attributes) {
        var found = resolver.resolveTemplate(configuration, owner, template, attributes);
        return found == null
                ? null
                : new TemplateResolution(new CompactResource(found.getTemplateResource()),
                        found.isTemplateResourceExistenceVerified(), found.getTemplateMode(),
                        found.getUseDecoupledLogic(), found.getValidity());
    }

    /** The text of a template without indentation. */
    private record CompactResource(ITemplateResource resource) implements ITemplateResource {

        @Override
        public String getDescription() {
            return resource.getDescription();
        }

        @Override
        public String getBaseName() {
            return resource.getBaseName();
        }

        @Override
        public boolean exists() {
            return resource.exists();
        }

        @Override
        public Reader reader() throws IOException {
            try (var reader = resource.reader()) {
                return new StringReader(Minifier.removeIndentation(reader.readAllAsString()));
            }
        }

        @Override
        public ITemplateResource relative(String location) {
            return new CompactResource(resource.relative(location));
        }

    }

}
