package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** What a person who leads a meeting does with the list of people and the host controls. */
final class Leading {
    private final Person person;

    Leading(Person person) {
        this.person = person;
    }

    /** Opens the list of people, if it is not open. */
    void openPeople() {
        if (!person.id("people-list").isVisible()) {
            person.id("open-participants").click();
        }
        assertThat(person.id("people-list")).isVisible();
    }

    void closePeople() {
        if (person.id("people-list").isVisible()) {
            person.page.keyboard().press("Escape");
        }
        assertThat(person.id("people-list")).isHidden();
    }

    Locator row(String name) {
        return person.id("participant").filter(new Locator.FilterOptions().setHasText(name));
    }

    void openMenuOf(String name) {
        openPeople();
        row(name).getByTestId("person-menu").click();
        assertThat(person.page.locator(".menu")).isVisible();
    }

    /** Chooses from the menu in somebody's row. */
    void choose(String name, String testId) {
        openMenuOf(name);
        person.page.locator(".menu").getByTestId(testId).click();
    }

    void chooseAndConfirm(String name, String testId) {
        choose(name, testId);
        person.id("confirm").click();
    }

    void openControls() {
        closePeople();
        person.id("open-host-controls").click();
        assertThat(person.id("host-controls")).isVisible();
    }

    void closeControls() {
        person.id("close-host-controls").click();
        assertThat(person.id("host-controls")).hasCount(0);
    }

    /** Sets one of the switches of the host controls; they are open before and after. */
    void set(String testId, boolean on) {
        person.id(testId).setChecked(on);
        assertThat(person.id(testId)).isChecked(new com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions().setChecked(on));
    }
}
