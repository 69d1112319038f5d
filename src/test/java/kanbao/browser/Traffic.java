package kanbao.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.openqa.selenium.logging.LogEntry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went over the network while a page was opened, from the browser's own record. */
record Traffic(List<JsonNode> events) {

    private static final JsonMapper JSON = new JsonMapper();

    static Traffic of(List<LogEntry> log) {
        return new Traffic(log.stream().map(entry -> JSON.readTree(entry.getMessage()).path("message")).toList());
    }

    /** The addresses asked for that are not on the page's own server; the browser's own drawings are on none. */
    List<String> foreign(Page page) {
        var server = URI.create(page.address()).getAuthority();
        return named("Network.requestWillBeSent").stream()
                .map(request -> request.path("request").path("url").asString())
                .filter(address -> !address.startsWith("data:"))
                .filter(address -> !server.equals(URI.create(address).getAuthority()))
                .toList();
    }

    /** The answers that are errors, but for the page's own where it is meant to be one; and what never was answered. */
    List<String> failures(Page page) {
        var failures = new ArrayList<String>();
        for (var answer : named("Network.responseReceived")) {
            var response = answer.path("response");
            var expected = response.path("url").asString().equals(page.address()) ? page.status() : 200;
            if (response.path("status").asInt() != expected) {
                failures.add(response.path("status").asInt() + " for " + response.path("url").asString());
            }
        }
        named("Network.loadingFailed").forEach(failed -> failures.add(
                failed.path("type").asString() + " " + failed.path("errorText").asString()
                        + failed.path("blockedReason").asString("")));
        return failures;
    }

    private List<JsonNode> named(String method) {
        return events.stream()
                .filter(event -> event.path("method").asString().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

}
