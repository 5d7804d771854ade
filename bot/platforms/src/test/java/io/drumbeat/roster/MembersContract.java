package io.drumbeat.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of members keeps. */
public abstract class MembersContract {
    private static final Member MEI = new Member(
            "feishu",
            "ou_mei",
            Map.of("employee", "E1", "feishu-user", "u1"),
            "小美",
            List.of("od_east", "od_all"),
            List.of(),
            "ou_lei",
            null);
    private static final Member LEI =
            new Member("dingtalk", "dt_lei", Map.of(), "老雷", List.of(), List.of("77"), null, "已离职");

    /** An empty one. */
    protected abstract Members members();

    @Test
    void everybodyComesBackAsTheyWere() {
        var members = members();
        var kept = List.of(new Members.Kept(LEI, ""), new Members.Kept(MEI, "mei"));
        members.put(kept);
        assertThat(members.all()).containsExactlyElementsOf(kept);
    }

    @Test
    void whatIsSaidLaterStandsInPlaceOfWhatWasSaidBefore() {
        var members = members();
        members.put(List.of(new Members.Kept(MEI, "mei")));
        members.put(List.of(new Members.Kept(MEI.leaving("已离职"), "mei")));
        assertThat(members.all()).containsExactly(new Members.Kept(MEI.leaving("已离职"), "mei"));
    }
}
