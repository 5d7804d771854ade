package io.drumbeat.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer lives a rep's day in a real browser: one day, so the tests follow one another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserDayTests {
    @TempDir
    static Path home;

    private static ChildBot bot;
    private static Browsers browsers;
    private static int port;
    private BrowserContext context;

    @BeforeAll
    static void start() {
        // a busy machine may take longer than the library's five seconds
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browsers = new Browsers();
        port = ChildBot.freePort();
        bot = ChildBot.start(home, port, Map.of());
        bot.ready();
    }

    @AfterAll
    static void stop() {
        if (bot != null) {
            bot.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    @AfterEach
    void leave() {
        context.close();
    }

    private Page open(String who, String chat, int width, int height) {
        context = browsers.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("zh-CN"));
        var page = context.newPage();
        page.navigate("http://127.0.0.1:%d/#%s/%s".formatted(port, who, chat));
        return page;
    }

    private static void say(Page page, String words) {
        page.getByTestId("input").fill(words);
        page.getByTestId("input").press("Enter");
    }

    private static void see(Page page, String text) {
        assertThat(page.getByTestId("thread")).containsText(text);
    }

    /** Kept where a person can look at it: {@code target/screenshots}. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Test
    @Order(1)
    void aVisitIsLoggedAndItsConsequencesAreSeen() {
        var page = open("mei", "direct:mei", 1280, 800);
        say(page, "拜访 华为 张总 谈续约 3天后回访");
        see(page, "已记录拜访");
        see(page, "本周拜访");
        say(page, "报价 华为 16万");
        see(page, "¥160,000");
        picture(page, "log");
    }

    @Test
    @Order(2)
    void aDealMovesByPressingAndIsCelebrated() {
        var page = open("mei", "direct:mei", 1280, 800);
        page.locator("[data-testid^='press-签单 华为 ¥160,000 #']").last().click();
        page.getByTestId("field-newCustomer").last().selectOption("老客");
        page.locator("[data-testid^='form-签单 华为 #']").last().getByText("签下").click();
        see(page, "已记录签单");
        page.close();
        var group = context.newPage();
        group.navigate("http://127.0.0.1:%d/#wangwu/group:east-1".formatted(port));
        see(group, "小美 签下");
        group.getByTestId("press-赞 小美").last().click();
        see(group, "👏 1 人点赞：王五");
        picture(group, "celebration");
    }

    @Test
    @Order(3)
    void whatIsMissingIsFilledInAForm() {
        var page = open("mei", "direct:mei", 1280, 800);
        say(page, "回款 华为");
        page.getByTestId("field-amount").last().fill("6万");
        page.getByTestId("form-回款 华为").last().getByText("提交").click();
        see(page, "已记录回款");
        picture(page, "form");
    }

    @Test
    @Order(4)
    void progressAndFunnelAreDrawn() {
        var page = open("mei", "direct:mei", 1280, 800);
        say(page, "进度");
        see(page, "小美 的进度");
        say(page, "漏斗");
        see(page, "漏斗：");
        assertThat(page.getByTestId("chart").last().locator("canvas")).isVisible();
        picture(page, "funnel");
    }

    @Test
    @Order(5)
    void jumpingToMondayBringsTheWeeklyCard() {
        var page = open("mei", "direct:mei", 1280, 800);
        page.getByTestId("clock").click();
        page.getByTestId("jump-monday").click();
        see(page, "上周（");
        assertThat(page.getByTestId("fired")).isVisible();
        picture(page, "monday");
    }

    @Test
    @Order(6)
    void jumpingToTheMonthsEndBringsThePayPreviewOnlyToThePayee() {
        var page = open("mei", "direct:mei", 1280, 800);
        page.getByTestId("clock").click();
        page.getByTestId("jump-month-end").click();
        // A preview may be there from an earlier jump; what fired is told once the clock has arrived
        assertThat(page.getByTestId("fired")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        see(page, "提成预览");
        picture(page, "month-end");
        page.navigate("http://127.0.0.1:%d/#lei/group:east-1".formatted(port));
        page.reload();
        see(page, "周榜");
        assertThat(page.getByTestId("thread")).not().containsText("提成预览");
    }

    @Test
    @Order(7)
    void onAPhoneFiveThingsAreLoggedInARow() {
        var page = open("wangwu", "direct:wangwu", 390, 844);
        say(page, "拜访 东方纸业");
        logged(page, "拜访");
        say(page, "报价 海棠酒店");
        see(page, "“报价”还缺：金额");
        picture(page, "phone-question");
        say(page, "6万8");
        logged(page, "报价");
        say(page, "跟进 金石机械 发了资料");
        logged(page, "跟进");
        say(page, "报价 明德教育");
        page.getByTestId("field-amount").fill("12万");
        page.getByTestId("field-amount").press("Enter");
        logged(page, "报价");
        assertThat(page.getByTestId("field-amount")).hasCount(0);
        assertThat(page.getByTestId("toast")).containsText("已记录 #");
        say(page, "商机 润泽水务 8万");
        logged(page, "商机");
        picture(page, "phone");
        nothingSticksOut(page);
    }

    @Test
    @Order(8)
    void onAPhoneWideCardsScrollInThemselves() {
        var page = open("lei", "direct:lei", 390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (var words : new String[] {"团队", "漏斗", "帮助"}) {
            page.getByTestId("chip-" + words).click();
            assertThat(page.getByTestId("pending")).hasCount(0);
            picture(page, "phone-dark-" + words);
            nothingSticksOut(page);
        }
    }

    @Test
    @Order(9)
    void aColleagueFromADroppedFileIsThereToBecome() {
        var page = open("an", "direct:an", 1280, 800);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "人员.csv", "text/csv", "姓名,角色,团队,主管,工号\n林晓,销售,华东一组,老雷,E21\n".getBytes(StandardCharsets.UTF_8)));
        see(page, "新同事 林晓（E21）：销售，华东一组，主管 老雷");
        picture(page, "people-import");
        page.locator("[data-testid^='press-确认导入 ']").last().click();
        see(page, "已导入 1 行");
        page.getByTestId("whoami").click();
        page.getByTestId("person-E21").click();
        say(page, "拜访 华为 李总");
        logged(page, "拜访");
    }

    private static void logged(Page page, String what) {
        assertThat(page.getByTestId("message").last()).containsText(Pattern.compile("已记录" + what + " #\\d+"));
        assertThat(page.getByTestId("input")).isFocused();
    }

    private static void nothingSticksOut(Page page) {
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate(
                                "Math.max(document.documentElement.scrollWidth, document.querySelector('.thread').scrollWidth) <= innerWidth"))
                .isEqualTo(true);
    }
}
