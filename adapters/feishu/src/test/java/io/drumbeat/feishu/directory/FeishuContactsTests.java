package io.drumbeat.feishu.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.roster.Directory;
import io.drumbeat.roster.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuContactsTests {
    private static final String DEPARTMENTS = "/open-apis/contact/v3/departments/%s/children";
    private static final String USERS = "/open-apis/contact/v3/users/find_by_department";
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final FeishuContacts contacts = new FeishuContacts(feishu.client(), () -> List.of("od_east"));

    @AfterEach
    void close() {
        feishu.close();
    }

    @BeforeEach
    void aCompanyOfTwoLevels() {
        below("0", page("""
                {"open_department_id":"od_sales","parent_department_id":"0","name":"销售部"},
                {"open_department_id":"od_east","parent_department_id":"od_sales","name":"华东",
                 "leaders":[{"leaderType":1,"leaderID":"ou_lei"}]}"""));
        in("0", page(""));
        in("od_sales", page(""));
        in("od_east", page("""
                {"open_id":"ou_mei","user_id":"u_mei","employee_no":"E7","name":"小美","leader_user_id":"ou_lei",
                 "department_ids":["od_east"],"status":{"is_activated":true,"is_resigned":false}},
                {"open_id":"ou_lei","name":"老雷","department_ids":["od_east"]}"""));
    }

    private static ResponseDefinitionBuilder page(String items) {
        return okJson("{\"code\":0,\"data\":{\"has_more\":false,\"items\":[" + items + "]}}");
    }

    private void below(String department, ResponseDefinitionBuilder answer) {
        feishu.server.stubFor(
                get(urlPathEqualTo(DEPARTMENTS.formatted(department))).willReturn(answer));
    }

    private void in(String department, ResponseDefinitionBuilder answer) {
        feishu.server.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("department_id", equalTo(department))
                .willReturn(answer));
    }

    @Test
    void everybodyComesWithDepartmentsMarksAndManager() {
        assertThat(contacts.everybody())
                .contains(new Member(
                        "feishu",
                        "ou_mei",
                        Map.of("feishu-user", "u_mei", "employee", "E7"),
                        "小美",
                        List.of("od_east", "od_sales", "0"),
                        List.of(),
                        "ou_lei",
                        null));
    }

    @Test
    void theHeadOfADepartmentIsKnownByIt() {
        assertThat(contacts.everybody())
                .filteredOn(member -> member.account().equals("ou_lei"))
                .singleElement()
                .satisfies(lei -> assertThat(lei.heads()).containsExactly("od_east"));
    }

    @Test
    void pagesAreReadToTheirEnd() {
        feishu.server.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("department_id", equalTo("od_sales"))
                .withQueryParam("page_token", absent())
                .willReturn(okJson("""
                        {"code":0,"data":{"has_more":true,"page_token":"p2","items":[{"open_id":"ou_1","name":"一"}]}}""")));
        feishu.server.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("department_id", equalTo("od_sales"))
                .withQueryParam("page_token", equalTo("p2"))
                .willReturn(page("{\"open_id\":\"ou_2\",\"name\":\"二\"}")));
        assertThat(contacts.everybody()).extracting(Member::account).contains("ou_1", "ou_2");
    }

    @Test
    void whoIsFrozenResignedOrNotThereYetCannotBeReached() {
        in("od_sales", page("""
                {"open_id":"ou_1","name":"一","status":{"is_resigned":true}},
                {"open_id":"ou_2","name":"二","status":{"is_frozen":true}},
                {"open_id":"ou_3","name":"三","status":{"is_activated":false}}"""));
        assertThat(contacts.everybody()).extracting(Member::absent).contains("已离职", "账号已暂停", "账号还没有激活");
    }

    @Test
    void withoutTheWholeCompanyTheDepartmentsThatTeamsNameAreRead() {
        below("0", StubbedFeishu.refused(403, 40004));
        below("od_east", page(""));
        assertThat(contacts.everybody()).extracting(Member::account).containsExactly("ou_mei", "ou_lei");
    }

    @Test
    void aRefusalInTheMiddleIsNotTakenForAnEmptyDepartment() {
        in("od_sales", StubbedFeishu.refused(403, 41050));
        assertThatThrownBy(contacts::everybody)
                .isInstanceOf(Directory.Unreadable.class)
                .hasMessage("读部门里的人被拒绝（code 41050）；请核对应用的通讯录权限和通讯录可见范围");
    }

    @ParameterizedTest
    @ValueSource(ints = {41012, 41050})
    void whoIsNoLongerThereIsToldFromARefusal(int code) {
        var gone = urlPathEqualTo("/open-apis/contact/v3/users/ou_gone");
        feishu.server.stubFor(get(gone).willReturn(StubbedFeishu.refused(400, code)));
        assertThat(contacts.member("ou_gone")).isEmpty();
        feishu.server.stubFor(get(gone).willReturn(StubbedFeishu.refused(400, 40003)));
        assertThatThrownBy(() -> contacts.member("ou_gone")).isInstanceOf(Directory.Unreadable.class);
    }

    @Test
    void onePersonIsReadAgain() {
        feishu.server.stubFor(
                get(urlPathEqualTo("/open-apis/contact/v3/users/ou_mei")).willReturn(okJson("""
                        {"code":0,"data":{"user":{"open_id":"ou_mei","name":"小美美","department_ids":["od_east"]}}}""")));
        assertThat(contacts.member("ou_mei")).get().satisfies(mei -> {
            assertThat(mei.name()).isEqualTo("小美美");
            assertThat(mei.departments()).containsExactly("od_east", "od_sales", "0");
        });
    }
}
