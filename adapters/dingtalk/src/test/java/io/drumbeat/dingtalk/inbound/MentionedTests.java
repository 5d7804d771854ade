package io.drumbeat.dingtalk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionedTests {
    private static final People PEOPLE = PeopleFile.read(Yaml.parse("""
                    teams:
                      - {id: east-1, name: 华东一组}
                    people:
                      - {id: mei, name: 小美, role: rep, team: east-1, dingtalk: dt_mei}
                      - {id: wangwu, name: 王五, role: rep, team: east-1, dingtalk: dt_wangwu}
                      - {id: li1, name: 李明, role: rep, team: east-1, dingtalk: dt_li1}
                      - {id: li2, name: 李明, role: rep, team: east-1, dingtalk: dt_li2}
                    """, "people.yml"), ZoneId.of("Asia/Shanghai"));

    private static String said(String words, String... staff) {
        return new Mentioned(PEOPLE, List.of(staff)).in(words);
    }

    @Test
    void aVisibleNameIsAWordOfItsOwn() {
        assertThat(said("赞 @王五方案写得好", "dt_wangwu")).isEqualTo("赞 @王五 方案写得好");
    }

    @Test
    void aNameThatWasStrippedComesBack() {
        assertThat(said("赞  方案写得好", "dt_wangwu")).isEqualTo("赞 @王五  方案写得好");
        assertThat(said("赞 方案写得好", "dt_wangwu")).isEqualTo("赞 @王五 方案写得好");
        assertThat(said("赞", "dt_wangwu")).isEqualTo("赞 @王五");
    }

    @Test
    void ofTwoWithOneNameTheIdSaysWhich() {
        assertThat(said("赞 @李明", "dt_li2")).isEqualTo("赞 @李明@li2");
    }

    @Test
    void everybodyIsNoPartOfARemark() {
        assertThat(said("拜访 华为 谈续约 @所有人")).isEqualTo("拜访 华为 谈续约");
    }

    @Test
    void anUnknownIdIsNeverTakenByItsName() {
        var stranger = new Mentioned(PEOPLE, List.of("dt_other"));
        assertThat(stranger.impostor("赞 @王五")).contains("王五");
        assertThat(new Mentioned(PEOPLE, List.of("dt_wangwu")).impostor("赞 @王五"))
                .isEmpty();
        assertThat(stranger.impostor("赞 @外人")).isEmpty();
    }
}
