package kanbao.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.openqa.selenium.logging.LogEntry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went over the network while a page was opened, from the browser's own record. */
record Traffic(List<JsonNode> events) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

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

    /** The addresses asked for before anybody wants to see them. */
    List<String> loadedAhead() {
        return named("Network.requestWillBeSent").stream()
                .map(request -> request.path("request"))
                .filter(request -> request.path("headers").path("Sec-Purpose").asString("").startsWith("prefetch"))
                .map(request -> request.path("url").asString())
                .toList();
    }

    /** The answers that are errors, but for the page's own where it is meant to be one; and what never was answered. */
    List<String> failures(Page page) {
        var failures = new ArrayList<String>();
        for (var answer : named("Network.responseReceived")) {
            var response = answer.path("response");
            var status = response.path("status").asInt();
            var isPage = response.path("url").asString().equals(page.address());
            if (isPage ? status != page.status() : status != OK && status != NO_CONTENT) {
                failures.add(status + " for " + response.path("url").asString());
            }
        }
        named("Network.loadingFailed").stream().filter(failed -> !isAnsweredWithNothing(failed)).forEach(
                failed -> failures.add(failed.path("type").asString() + " " + failed.path("errorText").asString()
                        + failed.path("blockedReason").asString("")));
        return failures;
    }

    /** Chromium says of an answer without content that its loading failed. */
    private boolean isAnsweredWithNothing(JsonNode failed) {
        return named("Network.responseReceived").stream()
                .anyMatch(answer -> answer.path("requestId").equals(failed.path("requestId"))
                        && answer.path("response").path("status").asInt() == NO_CONTENT);
    }

    private List<JsonNode> named(String method) {
        return events.stream()
                .filter(event -> event.path("method").asString().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

}
