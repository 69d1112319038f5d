package kanbao.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the page {@code /desk}, the same data as {@code /desk.json} (with {@code ?all}, all problems and unpublished stories), and
 * the style, script and icon of the page.
 */
final class DeskServlet extends HttpServlet {

    static final String[] PATHS = {"/desk", "/desk.json", "/desk.css", "/desk.js", "/desk.svg"};

    private static final long serialVersionUID = 1;

    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer", "X-Content-Type-Options", "nosniff", "X-Robots-Tag", "noindex");

    private final transient DeskStatusFactory statuses;
    private final transient ITemplateEngine templates;
    private final Locale language;
    private final String style = file("desk/desk.css");
    private final String script = file("desk/desk.js");
    private final String icon = file("assets/icon.svg");

    DeskServlet(DeskStatusFactory statuses, ITemplateEngine templates, Locale language) {
        this.statuses = statuses;
        this.templates = templates;
        this.language = language;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HEADERS.forEach(response::setHeader);
        switch (request.getServletPath()) {
            case "/desk.json" -> write(response, "application/json",
                    JsonMapper.shared().writeValueAsString(statuses.status(request.getParameter("all") != null)));
            case "/desk.css" -> write(response, "text/css", style);
            case "/desk.js" -> write(response, "text/javascript", script);
            case "/desk.svg" -> write(response, "image/svg+xml", icon);
            default -> write(response, "text/html", page());
        }
    }

    private String page() {
        return templates.process("desk",
                new Context(language, Map.of("desk", statuses.status(false), "language", language.toLanguageTag())));
    }

    private static String file(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(text);
    }

}
