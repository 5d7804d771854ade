package io.drumbeat.console.page;

import io.drumbeat.console.ConsoleOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The chat page and the files it is made of. */
@Controller
@Conditional(ConsoleOn.class)
final class Page implements WebMvcConfigurer {
    /** Only our own files run and are shown; pictures on cards may come from elsewhere. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data: http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Always whole: nobody resumes so short a page. */
    @GetMapping("/")
    ResponseEntity<byte[]> page() throws IOException {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(new ClassPathResource("console-page/index.html").getContentAsByteArray());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        handlers.addResourceHandler("/console/page/**")
                .addResourceLocations("classpath:/console-page/")
                .setCacheControl(CacheControl.noCache());
        for (var library : new String[] {"echarts", "preact"}) {
            handlers.addResourceHandler("/console/lib/" + library + "/**")
                    .addResourceLocations(
                            "classpath:/META-INF/resources/webjars/%s/%s/".formatted(library, version(library)))
                    .setCacheControl(CacheControl.noCache());
        }
    }

    /** As the WebJar itself says, so that the page need not name versions. */
    private static String version(String library) {
        try {
            return PropertiesLoaderUtils.loadAllProperties(
                            "META-INF/maven/org.webjars.npm/" + library + "/pom.properties")
                    .getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
