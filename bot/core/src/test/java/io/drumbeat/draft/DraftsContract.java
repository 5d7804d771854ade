package io.drumbeat.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of drafts promises; runs on the twin in memory and on Redis. */
public abstract class DraftsContract {
    private static final String MEI = "mei";
    private static final String DIRECT = "direct:mei";

    /** A store, the same within one test. */
    protected abstract Drafts drafts();

    protected static Draft draft(String line) {
        return new Draft(
                Draft.topic(MEI, "console:1", null),
                Instant.parse("2026-11-22T07:00:00Z"),
                LocalDate.of(2026, 11, 22),
                line,
                true,
                List.of(new Draft.Asked("amount", "金额", List.of(), "48万")),
                List.of(new Draft.Choice("华为", "报价 华为")),
                line + " 48万");
    }

    @Test
    void whatWasKeptComesBackEqual() {
        drafts().keep(MEI, DIRECT, draft("报价 华为"));
        assertThat(drafts().of(MEI, DIRECT)).contains(draft("报价 华为"));
    }

    @Test
    void theNewestOneCounts() {
        drafts().keep(MEI, DIRECT, draft("报价 华为"));
        drafts().keep(MEI, DIRECT, draft("报价 华润"));
        assertThat(drafts().of(MEI, DIRECT)).contains(draft("报价 华润"));
    }

    @Test
    void eachPersonHasTheirOwnInEachChat() {
        drafts().keep(MEI, "group:east-1", draft("报价 华为"));
        assertThat(drafts().of("wangwu", "group:east-1")).isEmpty();
        assertThat(drafts().of(MEI, DIRECT)).isEmpty();
    }

    @Test
    void whatWasDroppedIsGone() {
        drafts().keep(MEI, DIRECT, draft("报价 华为"));
        drafts().drop(MEI, DIRECT);
        drafts().drop(MEI, "group:east-1");
        assertThat(drafts().of(MEI, DIRECT)).isEmpty();
    }

    @Test
    void bothThatALineIsHeardWithAreSeenInOneLook() {
        assertThat(drafts().before(MEI, DIRECT)).isEqualTo(new Drafts.Before(Optional.empty(), ""));
        drafts().keep(MEI, DIRECT, draft("报价 华为"));
        drafts().remember(MEI, DIRECT, "进度");
        assertThat(drafts().before(MEI, DIRECT)).isEqualTo(new Drafts.Before(Optional.of(draft("报价 华为")), "进度"));
        assertThat(drafts().before("wangwu", DIRECT)).isEqualTo(new Drafts.Before(Optional.empty(), ""));
    }
}
