package io.jets.browser.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with jobs on events, on changes and by the clock.
 */
@SpringBootApplication
public class ConsoleApplication {

	/**
	 * Runs the application.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(ConsoleApplication.class, args);
	}

}
