package io.drumbeat.progress;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.Test;

/** Several plans at once, one that changes in the middle of a month, and people who come under another. */
class ChangingPlansTests {
    private static final String PLANS = """
            plan: 销售提成
            for: {role: rep}
            to: 2026-11-15
            draw: {amount: 2000}
            rules:
              - {name: 签单提成, basis: 签单, rate: 5%}
            ---
            plan: 销售提成（下半月）
            for: {role: rep}
            from: 2026-11-16
            rules:
              - {name: 签单提成, basis: 签单, rate: 8%}
            ---
            plan: 主管提成
            for: {role: manager}
            rules:
              - {name: 带队, of: {rules: 签单提成}, whose: reports, rate: 10%}
            """;

    private final Rehearsal chat = new Rehearsal();

    private void plans(String text) {
        RestartedWith.file("plan.yml", text, "2026-11-01", chat);
    }

    @Test
    void eachDealIsPaidByThePlanOfItsDayAndTheManagerByTheirOwn() {
        plans(PLANS);
        chat.at("2026-11-10", 10).says("小美", "签单 华为 10万 新客");
        chat.at("2026-11-20", 10).says("小美", "签单 华润 10万 老客");
        chat.says("小美", "提成")
                .botMentions("已到手 ¥13,000")
                .botMentions("签单提成 ¥5,000")
                .botMentions("签单提成 ¥8,000");
        chat.says("老雷", "提成").botMentions("已到手 ¥1,300").botMentions("带队 ¥1,300").botMentions("主管提成 第 1 版");
        chat.says("老雷", "为什么 带队").botMentions("直接下属签单提成 ¥13,000，10%，得 ¥1,300");
        chat.says("小美", "读方案").botMentions("销售提成（下半月）");
        chat.says("老雷", "读方案").botMentions("直接下属的 签单提成 × 10%");
        chat.says("钱姐", "工资表")
                .botMentions("¥14,300")
                .botMentions("小美 | ¥13,000")
                .botMentions("老雷 | ¥1,300");
    }

    @Test
    void whoBecomesManagerIsPaidAsOneFromThenOnAndTheirDealsStay() {
        var team = """
                teams: [{id: east-1, name: 华东一组}]
                people:
                  - {id: lei, name: 老雷, role: director}
                  - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, since: [{from: 2026-12-01, role: manager}]}
                  - {id: wangwu, name: 王五, role: rep, team: east-1, manager: mei}
                  - {id: qian, name: 钱姐, role: finance}
                """;
        var company = new Rehearsal(team);
        RestartedWith.file("plan.yml", """
                plan: 提成
                rules:
                  - {name: 签单提成, for: {role: rep}, basis: 签单, rate: 5%}
                  - {name: 带队, for: {role: manager}, basis: 签单, whose: reports, rate: 1%}
                """, "2026-11-01", company);
        company.at("2026-11-10", 10).says("小美", "签单 华为 10万 新客");
        company.at("2026-12-10", 10).says("王五", "签单 华润 20万 老客");
        company.says("小美", "提成 11月").botMentions("已到手 ¥5,000");
        company.says("小美", "提成").botMentions("已到手 ¥2,000").botMentions("带队 ¥2,000");
    }

    @Test
    void anAdvanceIsPaidBackUnderTheNextPlanToo() {
        plans(PLANS.replace("2026-11-15", "2026-10-31").replace("2026-11-16", "2026-11-01"));
        chat.at("2026-10-10", 10).says("小美", "签单 华为 1万 新客");
        chat.at("2026-11-20", 10).says("小美", "签单 华润 10万 老客");
        chat.says("小美", "提成 10月").botMentions("已到手 ¥2,000").botMentions("现欠 ¥1,500");
        chat.says("小美", "提成").botMentions("已到手 ¥6,500").botMentions("扣回以前预支的 ¥1,500");
    }
}
