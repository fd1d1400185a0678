/**
 * Auto-configuration of jobs in a Spring Boot application.
 */
@NullMarked
package io.jets.autoconfigure;

import org.jspecify.annotations.NullMarked;
