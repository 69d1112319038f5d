package kanbao.delivery;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Asks for a whole page, and for nothing of which its address says nothing. */
final class PageRequest extends Request.Wrapper {

    private final HttpURI address;

    PageRequest(String address, Request request) {
        super(request);
        var query = address.indexOf('?');
        this.address = HttpURI.build(request.getHttpURI()).query(query < 0 ? null : address.substring(query + 1))
                .asImmutable();
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.asString();
    }

    @Override
    public HttpURI getHttpURI() {
        return address;
    }

}
