package kanbao.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.script.Scripts;
import kanbao.site.Links;

/** Serves the OpenSearch description (1.1, draft 6), with which readers add the site to the search engines of their browser. */
@Controller
class OpenSearchController {

    private static final String TYPE = "application/opensearchdescription+xml";
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    /** In code points; the limit of the specification. */
    private static final int MAXIMUM_SHORT_NAME = 16;

    private final Scripts scripts;
    private final Links links;
    private final Messages messages;

    OpenSearchController(Scripts scripts, Links links, Messages messages) {
        this.scripts = scripts;
        this.links = links;
        this.messages = messages;
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<String> description() throws XMLStreamException {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.parseMediaType(TYPE), UTF_8)).body(xml());
    }

    private String xml() throws XMLStreamException {
        var output = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(output);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        write("ShortName", shortName(), xml);
        write("Description", messages.get("search.description", scripts.site().name()), xml);
        writeUrl("results", MediaType.TEXT_HTML_VALUE, links.searchTemplate(), xml);
        writeUrl("self", TYPE, links.absolute(links.searchDescription()), xml);
        write("Language", scripts.language().toLanguageTag(), xml);
        write("InputEncoding", "UTF-8", xml);
        xml.writeEndDocument();
        return output.toString();
    }

    private String shortName() {
        var name = scripts.site().name();
        return name.codePointCount(0, name.length()) <= MAXIMUM_SHORT_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAXIMUM_SHORT_NAME));
    }

    private static void write(String element, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void writeUrl(String rel, String type, String template, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", template);
    }

}
