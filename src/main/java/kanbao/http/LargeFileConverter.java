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

/** Leaves a file that is too large to keep to {@link CapturedResponse}, which sends it without a thread that waits for its reader. */
@Component
class LargeFileConverter extends ResourceHttpMessageConverter {

    @Override
    protected @Nullable Long getContentLength(Resource body, @Nullable MediaType type) throws IOException {
        return isLeft(body) ? null : super.getContentLength(body, type);
    }

    @Override
    protected void writeInternal(Resource body, HttpOutputMessage answer) throws IOException {
        var take = taker();
        if (take != null && isLeft(body)) {
            take.send(body.getFile().toPath(), body.contentLength());
        } else {
            super.writeInternal(body, answer);
        }
    }

    private static boolean isLeft(Resource body) throws IOException {
        return taker() != null && body.isFile() && body.contentLength() > CapturedResponse.LARGEST;
    }

    private static @Nullable CapturedResponse taker() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (CapturedResponse) request.getAttribute(CapturedResponse.class.getName(),
                        RequestAttributes.SCOPE_REQUEST);
    }

}
