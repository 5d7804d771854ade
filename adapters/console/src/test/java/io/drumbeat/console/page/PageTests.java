package io.drumbeat.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DoorTest
class PageTests {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");
    private final Caller door;

    PageTests(@LocalServerPort int port) {
        door = new Caller(port);
    }

    @Test
    void thePageRunsOnlyItsOwnScripts() {
        var page = door.page("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)|\\son\\w+=");
    }

    @Test
    void everythingThePageNamesIsThere() {
        var named = REFERENCE.matcher(door.page("/").body()).results().map(found -> found.group(1));
        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(path ->
                        assertThat(door.page(path).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void everyModuleFindsTheOnesItImports() throws IOException {
        for (var script : scripts()) {
            var imports = IMPORT.matcher(text(script)).results().map(found -> found.group(1));
            assertThat(imports).allSatisfy(name -> assertThat(
                            door.page("/console/page/js/" + name).statusCode())
                    .as(name)
                    .isEqualTo(200));
        }
    }

    @Test
    void nothingIsInsertedAsMarkup() throws IOException {
        for (var script : scripts()) {
            assertThat(text(script))
                    .as(script.getFilename())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    private static Resource[] scripts() throws IOException {
        var scripts = new PathMatchingResourcePatternResolver().getResources("classpath:console-page/js/*.js");
        assertThat(scripts).hasSizeGreaterThan(5);
        return scripts;
    }

    private static String text(Resource script) throws IOException {
        return script.getContentAsString(StandardCharsets.UTF_8);
    }
}
