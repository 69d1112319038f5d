package kanbao.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.openqa.selenium.logging.LogEntry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network events that the browser recorded while it opened a page. */
record NetworkLog(List<JsonNode> events) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private static final JsonMapper JSON = new JsonMapper();

    static NetworkLog of(List<LogEntry> log) {
        return new NetworkLog(log.stream().map(LogEntry::getMessage).filter(message -> message.contains("\"Network."))
                .map(message -> JSON.readTree(message).path("message")).toList());
    }

    /** The requested addresses that are on another host than the page. {@code data:} addresses have no host. */
    List<String> requestsToOtherHosts(TestPage page) {
        var host = URI.create(page.address()).getAuthority();
        return events("Network.requestWillBeSent").stream()
                .map(request -> request.path("request").path("url").asString())
                .filter(address -> !address.startsWith("data:"))
                .filter(address -> !host.equals(URI.create(address).getAuthority()))
                .toList();
    }

    /** The addresses that were prefetched. */
    List<String> prefetches() {
        return events("Network.requestWillBeSent").stream()
                .map(request -> request.path("request"))
                .filter(request -> request.path("headers").path("Sec-Purpose").asString("").startsWith("prefetch"))
                .map(request -> request.path("url").asString())
                .toList();
    }

    /** The responses with an unexpected status, and the requests without a response. */
    List<String> failures(TestPage page) {
        var failures = new ArrayList<String>();
        for (var event : events("Network.responseReceived")) {
            var response = event.path("response");
            var status = response.path("status").asInt();
            var isPage = response.path("url").asString().equals(page.address());
            if (isPage ? status != page.status() : status != OK && status != NO_CONTENT) {
                failures.add(status + " for " + response.path("url").asString());
            }
        }
        events("Network.loadingFailed").stream().filter(failed -> !hasNoContent(failed)).forEach(
                failed -> failures.add(failed.path("type").asString() + " " + failed.path("errorText").asString()
                        + failed.path("blockedReason").asString("")));
        return failures;
    }

    /** Chromium reports a response with status 204 as a failed request. */
    private boolean hasNoContent(JsonNode failed) {
        return events("Network.responseReceived").stream()
                .anyMatch(event -> event.path("requestId").equals(failed.path("requestId"))
                        && event.path("response").path("status").asInt() == NO_CONTENT);
    }

    private List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asString().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

}
