package vn.motcua.events;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Language {
    @JsonProperty("vi")
    VI,
    @JsonProperty("en")
    EN
}
