package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorTest {

    @ParameterizedTest
    @ValueSource(strings = {"编辑部", "新华社", "样稿编辑", "本报记者", "光明日报", "人民網", "统计之都编辑部", "中央电视台", "数据分析团队", "本刊评论员",
        "社科院研究所"})
    void officesAgenciesAndRolesAreNoPersons(String name) {
        assertThat(new Author(Slug.of("a"), name).isOffice()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"于右任", "范仲淹", "余光中", "林小满", "郑所南", "王台", "李社", "欧阳中石", "Li Hua", "谢益辉", "成龙", "米科·哈普宁",
        "小记者团子"})
    void namesOfPersonsAreNoOffices(String name) {
        assertThat(new Author(Slug.of("a"), name).isOffice()).isFalse();
    }

}
