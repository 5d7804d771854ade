package io.drumbeat.feishu.directory;

import com.lark.oapi.service.contact.v3.model.Department;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of departments, by their open ids. */
record Departments(List<String> ids, Map<String, String> parents, Map<String, List<String>> headedBy) {
    static final Departments NONE = new Departments(List.of(), List.of());

    Departments(String root, List<Department> below) {
        this(List.of(root), below);
    }

    Departments(List<String> roots, List<Department> below) {
        this(ids(roots, below), parents(below), heads(below));
    }

    private static List<String> ids(List<String> roots, List<Department> below) {
        var ids = new ArrayList<>(roots);
        below.stream().map(Department::getOpenDepartmentId).forEach(ids::add);
        return ids.stream().distinct().toList();
    }

    private static Map<String, String> parents(List<Department> below) {
        var parents = new LinkedHashMap<String, String>();
        for (var department : below) {
            if (department.getParentDepartmentId() != null) {
                parents.put(department.getOpenDepartmentId(), department.getParentDepartmentId());
            }
        }
        return parents;
    }

    private static Map<String, List<String>> heads(List<Department> below) {
        var heads = new LinkedHashMap<String, List<String>>();
        for (var department : below) {
            var leaders = new ArrayList<String>();
            if (department.getLeaderUserId() != null) {
                leaders.add(department.getLeaderUserId());
            }
            for (var leader : FeishuContacts.list(department.getLeaders())) {
                leaders.add(leader.getLeaderID());
            }
            leaders.forEach(leader ->
                    heads.computeIfAbsent(leader, _ -> new ArrayList<>()).add(department.getOpenDepartmentId()));
        }
        return heads;
    }

    /** A department and all above it. */
    List<String> upFrom(String department) {
        var path = new ArrayList<String>();
        for (var at = department; at != null && !path.contains(at); at = parents.get(at)) {
            path.add(at);
        }
        return path;
    }
}
