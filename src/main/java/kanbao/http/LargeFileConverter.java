package kanbao.http;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Hands a file that is too large to cache to {@link CapturedResponse}, which sends it without blocking a thread. */
@Component
class LargeFileConverter extends ResourceHttpMessageConverter {

    @Override
    protected @Nullable Long getContentLength(Resource body, @Nullable MediaType type) throws IOException {
        return isLarge(body) ? null : super.getContentLength(body, type);
    }

    @Override
    protected void writeInternal(Resource body, HttpOutputMessage output) throws IOException {
        var response = response();
        if (response != null && isLarge(body)) {
            response.sendFile(body.getFile().toPath(), body.contentLength());
        } else {
            super.writeInternal(body, output);
        }
    }

    private static boolean isLarge(Resource body) throws IOException {
        return response() != null && body.isFile() && body.contentLength() > CapturedResponse.MAX_BUFFERED;
    }

    private static @Nullable CapturedResponse response() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (CapturedResponse) request.getAttribute(CapturedResponse.class.getName(),
                        RequestAttributes.SCOPE_REQUEST);
    }

}
