package io.jets.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Chromium, as Debian installs it. Selenium's manager, which downloads browsers, is not
 * used.
 */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = path("chromium", "/usr/bin/chromium");

	private static final Path DRIVER = path("chromedriver", "/usr/bin/chromedriver");

	/** A loaded machine starts a page slowly; nothing waits so long if all is well. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final ChromeDriver driver;

	private final WebDriverWait wait;

	Browser() {
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1360,900");
		options.setCapability("goog:loggingPrefs", logs);
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(),
				options);
		this.wait = new WebDriverWait(this.driver, PATIENCE, Duration.ofMillis(50));
		this.wait.ignoring(StaleElementReferenceException.class);
	}

	private static Path path(String name, String debian) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(Path.of(debian));
	}

	/**
	 * Returns whether the browser and its driver are installed.
	 */
	static boolean isInstalled() {
		return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
	}

	/**
	 * Skips the test without a browser, unless it is required.
	 */
	static void assumeInstalled() {
		assumeTrue(Boolean.parseBoolean(System.getenv("JETS_BROWSER_REQUIRED")) || isInstalled(),
				"The console's tests are skipped: install Chromium and its driver, on Debian with"
						+ " \"apt-get install chromium chromium-driver\"");
	}

	ChromeDriver driver() {
		return this.driver;
	}

	void open(String url) {
		this.driver.get(url);
	}

	/**
	 * Waits for an element whose text contains a text.
	 */
	WebElement await(String selector, String text) {
		return this.wait.withMessage(() -> selector + " with " + text + " in:\n" + text())
			.until((page) -> elements(selector).stream()
				.filter((element) -> element.getText().contains(text))
				.findFirst()
				.orElse(null));
	}

	/**
	 * Waits until a condition holds.
	 */
	void await(String what, java.util.function.BooleanSupplier condition) {
		this.wait.withMessage(() -> what + " in:\n" + text()).until((page) -> condition.getAsBoolean());
	}

	/**
	 * Runs a script.
	 * @param script the script
	 * @param arguments its {@code arguments}
	 */
	void script(String script, Object... arguments) {
		this.driver.executeScript(script, arguments);
	}

	/**
	 * Runs a script that calls {@code done} with its result.
	 * @param script the script, whose {@code arguments} are the others
	 */
	@Nullable Object asyncScript(String script, Object... arguments) {
		return this.driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + script, arguments);
	}

	/**
	 * Returns the value of a field, visible or not.
	 */
	@Nullable String value(String selector) {
		return this.driver.findElement(By.cssSelector(selector)).getDomProperty("value");
	}

	/**
	 * Returns the serious and critical violations that axe finds.
	 */
	List<String> seriousViolations() {
		return new AxeBuilder().analyze(this.driver)
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map((rule) -> rule.getId() + ": " + rule.getNodes())
			.toList();
	}

	List<WebElement> elements(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	String text() {
		return this.driver.findElement(By.tagName("body")).getText();
	}

	/**
	 * Types keys without a focused element.
	 */
	void keys(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(keys);
	}

	/**
	 * Replaces the value of a field.
	 */
	void fill(String selector, String value) {
		WebElement field = await(selector, "");
		field.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
	}

	void colorScheme(String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	/**
	 * Returns errors of scripts and violations of the page's policy since the last call.
	 */
	List<String> errors() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.map(String::valueOf)
			.filter((line) -> !line.contains("net::ERR_"))
			.toList();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
