package io.drumbeat.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** A real browser: the machine's own Chromium, else Playwright's download. */
final class Browsers implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private final Playwright playwright;
    private final Browser browser;

    /** @throws TestAbortedException where neither can be had, unless CI=true, which makes it a failure */
    Browsers() {
        try {
            var own = Files.isExecutable(CHROMIUM);
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(own ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            var options = new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run"));
            browser = playwright.chromium().launch(own ? options.setExecutablePath(CHROMIUM) : options);
        } catch (RuntimeException none) {
            // Playwright says a failed download with a bare RuntimeException
            if ("true".equals(System.getenv("CI"))) {
                throw none;
            }
            throw new TestAbortedException("没有浏览器：/usr/bin/chromium 不在，Playwright 也下载不到，浏览器测试跳过", none);
        }
    }

    Browser get() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
