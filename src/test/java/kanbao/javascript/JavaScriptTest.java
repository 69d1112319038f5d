package kanbao.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaScriptTest {

    @Test
    void regularExpressionsWorkWithoutTheClassLoaderOfTheLibraries() throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            var script = JavaScript.run(JavaScript::new);
            var function = script.evaluate("(text => text.replace(/b+/u, 'c'))", "test");

            assertThat(JavaScript.run(() -> script.call(function, 100_000, "abb"))).isEqualTo("ac");
            assertThat(new JavaScript().evaluate("/b/.test('b')", "test")).isEqualTo(true);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

}
