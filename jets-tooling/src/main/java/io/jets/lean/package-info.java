/**
 * Decides which beans of Spring Boot and Spring Cloud Function the output of Spring's
 * ahead-of-time processing leaves out.
 */
@NullMarked
package io.jets.lean;

import org.jspecify.annotations.NullMarked;
