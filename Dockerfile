# Builds the application, and separates its libraries from its classes, and native code from the libraries: these would
# extract native code to /tmp, which is mounted noexec.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .config .config
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -Paot -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/kanbao-*.jar extract --destination /kanbao \
 && mv /kanbao/kanbao-*.jar /kanbao/kanbao.jar \
 && rm /kanbao/lib/spring-boot-jarmode-tools-*.jar \
 && mkdir /webp && cd /webp && jar -x -f /kanbao/lib/webp-imageio-*.jar \
 && mv "native/Linux/$(uname -m)" /kanbao/native && rm -r native \
 && jar -c -M -f /kanbao/lib/webp-imageio-*.jar --date 2026-01-01T00:00:00Z . \
 && mkdir /brotli && cd /brotli && jar -x -f "/kanbao/lib/native-linux-$(uname -m)-"*.jar \
 && mv lib/linux-*/libbrotli.so /kanbao/native/ && rm /kanbao/lib/native-linux-*.jar && cd /build \
 && cp src/main/container/*.options src/main/container/healthy src/main/container/fontconfig.properties /kanbao/ \
 && find /kanbao -exec touch -d @0 {} +

# A Java runtime with the modules, locales and time zones that the application needs, without native code for screens and sound,
# and without the names of internal native functions, which only the report of a crash of Java would show.
RUN apt-get update -qq && apt-get install -qq --no-install-recommends binutils >/dev/null \
 && jlink --output /java --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-9 --include-locales=en,zh \
 --exclude-resources='/java.desktop/**/doc-files/**' \
 --add-modules java.desktop,java.instrument,java.logging,java.management,java.naming,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
 && rm /java/lib/libawt_xawt.so /java/lib/libjawt.so /java/lib/libjsound.so /java/lib/libsplashscreen.so \
 && strip --strip-unneeded /java/lib/*.so /java/lib/server/*.so \
 && find /java -exec touch -d @0 {} +

# The system: of Debian only what the application and an operator need.
FROM debian:bookworm-slim AS system
COPY src/main/container/system /
RUN ./system /trimmed

# The font for share cards, with its licence.
FROM debian:bookworm-slim AS font
WORKDIR /tmp
RUN apt-get update -qq && apt-get download -qq fonts-wqy-microhei && dpkg -x fonts-wqy-microhei_*.deb /tmp \
 && mkdir -p /fonts && cp usr/share/fonts/truetype/wqy/wqy-microhei.ttc usr/share/doc/fonts-wqy-microhei/copyright /fonts/

FROM scratch AS site
COPY --from=system /trimmed /
COPY --from=font /fonts /usr/share/fonts
ENV LANG=C.UTF-8 PATH=/java/bin:/usr/local/bin:/usr/bin:/bin MALLOC_ARENA_MAX=1
COPY --from=build /java /java
COPY --from=build /kanbao/native /kanbao/native
COPY --from=build /kanbao/lib /kanbao/lib
COPY --from=build /kanbao/kanbao.jar /kanbao/*.options /kanbao/fontconfig.properties /kanbao/healthy /kanbao/

# The AOT cache (JEP 483, 514, 515): trained by serving pages from the same files that the image contains.
FROM site AS training
COPY src/main/container/train /train
RUN /train

FROM site
COPY --from=training /kanbao/kanbao.aot /kanbao/
WORKDIR /kanbao
ENV KANBAO_CONTENT=/content KANBAO_DATA=/data KANBAO_SAMPLE_WHEN_EMPTY=true LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
USER 10001:10001
VOLUME /data
EXPOSE 8080 8081
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD ["/kanbao/healthy"]
ENTRYPOINT ["java", "@/kanbao/java.options", "@/kanbao/small.options", "-jar", "/kanbao/kanbao.jar"]
